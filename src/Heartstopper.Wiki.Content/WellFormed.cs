namespace Heartstopper.Wiki.Content;

internal static class WellFormed
{
    /// <summary>The text with half surrogate pairs replaced, sign for sign: normalizing and escaping throw on them.</summary>
    public static string WithoutLoneSurrogates(this string text) =>
        text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : string.Concat(text.EnumerateRunes());
}
