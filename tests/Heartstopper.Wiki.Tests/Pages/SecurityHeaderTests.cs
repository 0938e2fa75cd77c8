using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SecurityHeaderTests(SeededWiki seeded)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/episodes/s2e3", HttpStatusCode.OK)]
    [InlineData("/search?q=nick", HttpStatusCode.OK)]
    [InlineData("/search?q=s2e3", HttpStatusCode.Redirect)]
    [InlineData("/Episodes/S2E3", HttpStatusCode.MovedPermanently)]
    [InlineData("/episodes/s9e9", HttpStatusCode.NotFound)]
    [InlineData("/nothing/of/the/sort", HttpStatusCode.NotFound)]
    [InlineData("/site.css", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/nothing.css", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/a%5Cb", HttpStatusCode.BadRequest)]
    public async Task Every_answer_carries_the_security_headers(string address, HttpStatusCode status)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        AssertSafe(answer);
    }

    [Theory]
    [InlineData("/episodes/s2e3")]
    [InlineData("/episodes/s9e9")]
    public async Task An_answer_to_another_verb_carries_them_too(string address)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.SendAsync(HttpMethod.Post, address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        AssertSafe(answer);
    }

    private static void AssertSafe(HttpResponseMessage answer)
    {
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
