using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>Whatever a cookie or an address says that is no progress of this wiki counts as having seen nothing.</summary>
public sealed class ProgressInputTests(ProgressInputTests.Shared shared) : IClassFixture<ProgressInputTests.Shared>
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Episode("s1e1", "One"), Seed.Episode("s1e2", "Two"), Seed.Episode("s1e3", "Three"),
        Seed.Of("characters/early", "Early", "hidden: s1e1"), Seed.Of("characters/late", "Late", "hidden: s1e2"),
    ];

    public static TheoryData<string> NotAProgress =>
    [
        "", "s9e9", "-1", "S1E2", "EVERYTHING", "Everything", "%00", "s1e2%00", "%00s1e2", "s1", "s2", "s1e2%0A", "s1e2%2Bs1e3", "s01e02", "s1e2%20", "%C0%80", "null", "s1e99999999999999999999",
        "s1e2%2Ceverything", "%22everything%22", "%3Cscript%3E", "%F0%9F%8D%82", "s1e2%3Beverything", new string('9', 10_000), "s1e" + new string('1', 10_000),
    ];

    [Theory]
    [MemberData(nameof(NotAProgress))]
    public async Task What_is_no_progress_is_nothing_yet(string word)
    {
        Assert.Equal(await ReadAsync("/?progress=nothing"), await ReadAsync("/?progress=" + word));
        // Who says nothing at all is asked how far they are.
        Assert.Equal(await ReadAsync("/characters", word.Length == 0 ? null : "nothing"), await ReadAsync("/characters", word));
        Assert.DoesNotContain("Early", await ReadAsync("/characters", word), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_in_one_address_is_nothing_yet()
    {
        string nothing = await ReadAsync("/characters?progress=nothing");

        Assert.Equal(nothing, await ReadAsync("/characters?progress=everything&progress=s1e2"));
        Assert.Equal(nothing, await ReadAsync("/characters?progress=everything&progress=everything"));
        Assert.NotEqual(nothing, await ReadAsync("/characters?progress=everything"));
    }

    [Theory]
    [InlineData("progress=everything; progress=everything")]
    [InlineData("progress=s1e1; progress=everything")]
    [InlineData("progress=\"everything\"")]
    [InlineData("progress=\u0001")]
    public async Task A_cookie_that_is_odd_or_comes_twice_breaks_nothing(string cookie)
    {
        var (status, _) = await shared.Wiki.SendRawAsync("/episodes/s1e1", headers: $"Cookie: {cookie}\r\n", progress: null);

        Assert.Equal(200, status);
    }

    [Fact]
    public async Task A_code_that_existed_yesterday_is_nothing_yet()
    {
        await using var smaller = await WikiApp.StartAsync([.. Seeds.Where(s => s.Path != "episodes/s1e3.md")]);

        Assert.Contains("Late", await ReadAsync("/characters", "s1e3"), StringComparison.Ordinal);
        Assert.Contains("Late", await smaller.ReadAsync("/characters", "s1e2"), StringComparison.Ordinal);
        Assert.Equal(await smaller.ReadAsync("/characters", "nothing"), await smaller.ReadAsync("/characters", "s1e3"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_that_another_site_posts_is_refused(string header, string value)
    {
        foreach (string form in new[] { "/progress", "/reveal" })
        {
            using var answer = await PostAsync(form, "nothing", new() { ["progress"] = "everything", ["page"] = "characters/early", ["place"] = "prose/1" }, header, value);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task The_form_of_a_page_of_the_wiki_sets_the_cookie_and_leads_back()
    {
        using var answer = await PostAsync("/progress", "nothing", new() { ["progress"] = "s1e2", ["return"] = "/cast" });

        Assert.Equal("/cast", answer.Headers.Location?.ToString());
        Assert.StartsWith("progress=s1e2; ", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "progress=s1e2; ")]
    [InlineData("s1e1", "progress=s1e2; ")]
    [InlineData("s1e2", null)]
    [InlineData("s1e3", null)]
    [InlineData("everything", null)]
    public async Task Watching_an_instalment_moves_a_reader_on_and_never_back(string before, string? kept)
    {
        using var answer = await PostAsync("/progress", before, new() { ["watched"] = "s1e2" });

        Assert.Equal("/unlocked/s1e2", answer.Headers.Location?.ToString());
        Assert.Equal(kept, answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single()[.."progress=s1e2; ".Length] : null);
    }

    private Task<string> ReadAsync(string address, string? cookie = null) => shared.Wiki.ReadAsync(address, cookie);

    private async Task<HttpResponseMessage> PostAsync(string form, string progress, Dictionary<string, string> fields, string header = "Sec-Fetch-Site", string value = "same-origin")
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = shared.Wiki.Site };
        using var content = new FormUrlEncodedContent(fields);
        content.Headers.Add(header, value);
        content.Headers.Add("Cookie", "progress=" + progress);
        return await client.PostAsync(form, content, TestContext.Current.CancellationToken);
    }

    /// <summary>One wiki for all tests of it.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public WikiApp Wiki { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Wiki = await WikiApp.StartAsync(Seeds);

        public ValueTask DisposeAsync() => Wiki.DisposeAsync();
    }
}
