namespace Heartstopper.Wiki.Content;

/// <summary>Letters that Unicode keeps apart from a to z, and how the wiki spells them where only these count.</summary>
internal static class Letter
{
    /// <summary>Null for every letter that is no such one. Part of the slug rule, and frozen with it.</summary>
    public static string? Spelled(char lower) => lower switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ł' => "l",
        'ı' => "i",
        _ => null,
    };
}
