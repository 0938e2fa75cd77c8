namespace Heartstopper.Wiki.Site;

/// <summary>Tells a post from a page of this wiki from a forged one, by what the browser says and no page can change.</summary>
internal static class SameSite
{
    public static bool IsFromHere(this HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";

        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
