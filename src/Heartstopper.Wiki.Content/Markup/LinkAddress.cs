namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Which addresses a link in prose may lead to; the parser itself lets <c>javascript:</c> through.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static bool IsAllowed(string address)
    {
        // A browser drops tabs and line breaks and reads a backslash as a slash, so that what is checked would not be what is followed.
        if (address.Length == 0 || address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign == '\\'))
            return false;

        return address[0] == '#'
            || (address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal))
            || Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsExternal(string address) => address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
