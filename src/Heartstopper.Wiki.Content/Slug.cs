using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Heartstopper.Wiki.Content;

/// <summary>The last part of a page's address: lower case, a–z, 0–9 and single hyphens inside, frozen once given.</summary>
public readonly record struct Slug
{
    public const int MaxLength = 200;

    private Slug(string value) => Value = value;

    /// <summary>Words that are verbs in addresses and therefore never slugs.</summary>
    public static FrozenSet<string> Reserved { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "edit", "history", "diff", "text", "blame", "new", "delete", "rename", "protect");

    public string Value { get; }

    public static bool TryParse(string? text, out Slug slug)
    {
        slug = text is not null && IsValid(text) ? new Slug(text) : default;
        return slug.Value is not null;
    }

    public static bool IsValid(string slug)
    {
        if (slug.Length is 0 or > MaxLength || slug[0] == '-' || slug[^1] == '-')
            return false;

        return slug.All(sign => sign == '-' || IsPlain(sign)) && !slug.Contains("--", StringComparison.Ordinal);
    }

    /// <summary>The slug of a name as printed; empty when nothing is left of it.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        var gap = false;
        foreach (var sign in name.WithoutLoneSurrogates().Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            var letters = Letters(sign);
            if (letters is null)
            {
                gap = true;
                continue;
            }

            foreach (var letter in letters)
                Append(letter);
        }

        return slug.ToString();

        void Append(char letter)
        {
            if (letter == ' ')
            {
                gap = true;
                return;
            }

            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            slug.Append(letter);
        }
    }

    /// <summary>The slug of a song, which may bear a name that is a verb in addresses.</summary>
    public static string ForSong(string name) => Unreserved(From(name), "-song");

    /// <summary>The slug of an artist, who may bear a name that is a verb in addresses.</summary>
    public static string ForArtist(string name) => Unreserved(From(name), "-artist");

    public override string ToString() => Value ?? "";

    private static string Unreserved(string slug, string suffix) => Reserved.Contains(slug) ? slug + suffix : slug;

    private static bool IsPlain(char sign) => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    /// <summary>What a sign becomes; nothing for one that vanishes, null for one that parts two words.</summary>
    private static string? Letters(char sign) => sign switch
    {
        _ when IsPlain(sign) => sign.ToString(),
        _ when Letter.Spelled(sign) is { } spelled => spelled,
        '&' => " and ",
        '\'' or '‘' or '’' or 'ʼ' => "",
        _ when CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => "",
        _ => null,
    };
}
