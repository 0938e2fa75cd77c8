using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class AddressTests(SeededWiki seeded)
{
    public static readonly TheoryData<string> Missing =
        ["/episodes/s9e9", "/characters/nobody", "/songs/nobody/nothing", "/songs/baby-queen", "/artists/nobody", "/nothing", "/seasons/two", "/characters/nobody/text", "/unlocked/s9e9", "/wanted/x", "/missing/404/x", "/progress", "/reveal"];

    public static readonly TheoryData<string> Odd =
    [
        "/%00", "/episodes/%00", "/episodes/s2e3%00", "/%ff", "/episodes/%ff%fe", "/%c0%af", "/%2e%2e", "/%2e%2e/%2e%2e/etc/passwd", "/episodes/%2e%2e%2fx", "/..%2f..%2fappsettings.json",
        "/a\\b", "/%5c", "/episodes/s2e3%5c", "/%0a", "/%0d%0aSet-Cookie:%20a=b", "/episodes/%7f", "/%e2%80%a8", "/episodes/{code}", "/*", "/?%00", "/search?q=%00", "/search?q=%ff", "/soundtrack?season=%00&episode=%ff",
        "/episodes/%f0%9f%8d%82", "/%", "/%zz", "/episodes/s2e3;x=1", "/episodes/s2e3//", "/:", "/~", "/%25", "/%252e%252e", "/characters/con", "/static/../../x",
    ];

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_is_missing_is_not_found(string address)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.GetAsync(address);
        using var head = await wiki.SendAsync(HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Contains("Nothing here at your point in the story", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("LEAF")]
    public async Task Another_verb_learns_nothing_about_whether_a_page_exists(string verb)
    {
        var wiki = await seeded.StartedAsync();

        var (there, thereAnswer) = await wiki.SendRawAsync("/episodes/s2e3", verb, "Content-Length: 0\r\n");
        var (missing, missingAnswer) = await wiki.SendRawAsync("/episodes/s9e9", verb, "Content-Length: 0\r\n");

        Assert.Equal(405, there);
        Assert.Equal(there, missing);
        Assert.Equal(WithoutDate(thereAnswer), WithoutDate(missingAnswer));
    }

    [Theory]
    [InlineData("/Episodes/S2E3", "/episodes/s2e3")]
    [InlineData("/episodes/", "/episodes")]
    [InlineData("/EPISODES/?a=B", "/episodes?a=B")]
    [InlineData("/characters/Nobody-Wrote/", "/characters/nobody-wrote")]
    [InlineData("/songs/Baby-Queen/Colours-Of-You/", "/songs/baby-queen/colours-of-you")]
    [InlineData("//evil.example", "//evil.example")]
    [InlineData("//EVIL/x", "/evil/x")]
    [InlineData("/%2Fevil/X", "/%2fevil/x")]
    public async Task Another_spelling_is_sent_to_the_right_address(string address, string right)
    {
        var wiki = await seeded.StartedAsync();

        foreach (string verb in new[] { "GET", "HEAD" })
        {
            var (status, answer) = await wiki.SendRawAsync(address, verb);

            if (right == address)
            {
                Assert.Equal(404, status);
                continue;
            }

            Assert.Equal(301, status);
            Assert.Contains($"\r\nLocation: {right}\r\n", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/")]
    [InlineData("///evil.example/X/")]
    [InlineData("//evil/")]
    [InlineData("/%2F/evil/")]
    [InlineData("/%2Fevil/")]
    [InlineData("/\\evil/")]
    [InlineData("/%5Cevil/")]
    [InlineData("/%09/evil/")]
    [InlineData("http://evil.example/X/")]
    [InlineData("/search?q=%2F%2Fevil.example")]
    public async Task No_address_leads_off_the_wiki(string address)
    {
        var wiki = await seeded.StartedAsync();

        var (status, answer) = await wiki.SendRawAsync(address);

        Assert.InRange(status, 200, 499);
        string? location = answer.Split("\r\n").TakeWhile(l => l.Length > 0).FirstOrDefault(l => l.StartsWith("Location: ", StringComparison.OrdinalIgnoreCase))?["Location: ".Length..];
        if (location is not null)
        {
            Assert.StartsWith("/", location, StringComparison.Ordinal);
            Assert.Equal(wiki.Site.Authority, new Uri(wiki.Site, location).Authority);
        }
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_bytes_break_nothing(string target)
    {
        var wiki = await seeded.StartedAsync();

        foreach (string verb in new[] { "GET", "HEAD", "POST" })
        {
            var (status, answer) = await wiki.SendRawAsync(target, verb, verb == "POST" ? "Content-Length: 0\r\n" : "");

            Assert.InRange(status, 200, 499);
            Assert.DoesNotContain("\r\nSet-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/%00")]
    [InlineData("/%ff")]
    [InlineData("/%5c")]
    [InlineData("/episodes/%0a")]
    public async Task An_address_with_odd_bytes_is_refused_or_missing(string target)
    {
        var wiki = await seeded.StartedAsync();

        var (status, _) = await wiki.SendRawAsync(target);

        Assert.True(status is 400 or 404, $"{target} answered {status}");
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(7_000)]
    [InlineData(20_000)]
    public async Task A_very_long_address_is_refused_or_missing(int length)
    {
        var wiki = await seeded.StartedAsync();

        var (status, _) = await wiki.SendRawAsync("/characters/" + new string('a', length));

        Assert.True(status is 400 or 404 or 414, $"answered {status}");
    }

    [Fact]
    public async Task A_renamed_page_is_found_at_its_old_address()
    {
        await using var wiki = await WikiApp.StartAsync(
            Seed.Of("episodes/s1e1", "Meet"),
            Seed.Of("episodes/s1e2", "Crush"),
            Seed.Of("characters/tara-jones", "Tara Jones", "formerly: [characters/tara]"),
            Seed.Of("characters/late-name", "Late Name", "hidden: s1e2\nformerly: [characters/late]"));

        using var moved = await wiki.GetAsync("/characters/tara");
        using var movedHead = await wiki.SendAsync(HttpMethod.Head, "/characters/tara");
        using var known = await wiki.GetAsync("/characters/late");
        using var hidden = await wiki.GetAsync("/characters/late", "s1e1");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/characters/tara-jones"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/characters/tara-jones"), (movedHead.StatusCode, movedHead.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/characters/late-name"), (known.StatusCode, known.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.NotFound, null), (hidden.StatusCode, hidden.Headers.Location?.ToString()));
    }

    private static string WithoutDate(string answer) => string.Join("\r\n", answer.Split("\r\n").Where(l => !l.StartsWith("Date:", StringComparison.Ordinal)));
}
