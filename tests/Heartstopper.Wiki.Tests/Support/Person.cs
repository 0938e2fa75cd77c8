using System.Net;
using AngleSharp.Html.Dom;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Somebody with a browser of their own that runs no scripts: it keeps cookies, follows redirects, and fills in the forms that a page really has.</summary>
public sealed class Person : IDisposable
{
    private static int others;

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly HttpClient still;
    private readonly StoppedClock clock;

    /// <param name="from">Where the browser says that its posts come from.</param>
    public Person(WikiApp wiki, string? progress = "everything", string from = "same-origin")
    {
        Site = wiki.Site;
        clock = wiki.Clock;
        int number = Interlocked.Increment(ref others);
        Address = $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}";
        client = Browser(from, follows: true);
        still = Browser(from, follows: false);
        if (progress is not null)
            Give(Reader.Cookie, progress);
    }

    /// <summary>Where the site sees this person come from: nobody else comes from there.</summary>
    public string Address { get; }

    private Uri Site { get; }

    public void Give(string cookie, string value) => cookies.Add(Site, new Cookie(cookie, value));

    public bool Has(string cookie) => cookies.GetCookies(Site)[cookie] is not null;

    public async Task<Shown> OpenAsync(string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await Shown.OfAsync(answer);
    }

    /// <summary>Fills in a form of the page shown and presses its button.</summary>
    /// <param name="form">A selector of the form, or of something in it, such as the button to press.</param>
    public async Task<Shown> SubmitAsync(Shown page, string form, params (string Name, string Value)[] fields)
    {
        var chosen = page.Page.QuerySelector(form) ?? throw new InvalidOperationException($"{page.Address} ({page.Status}) has no {form}.");
        var element = chosen as IHtmlFormElement ?? chosen.Closest("form") as IHtmlFormElement;
        Assert.NotNull(element);
        var button = chosen as IHtmlButtonElement ?? element.QuerySelector("button[type=submit]") as IHtmlButtonElement;

        // Nobody types in no time.
        clock.Now += TimeSpan.FromSeconds(5);
        var values = new List<KeyValuePair<string, string>>(element.Values(fields));
        if (button?.Name is { Length: > 0 } name)
            values.Add(new(name, button.Value));
        string action = button?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? page.Address;
        using var answer = await client.PostAsync(new Uri(new Uri(Site, page.Address), action), new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
        return await Shown.OfAsync(answer);
    }

    /// <summary>A post by hand, whatever the page offers; redirects are not followed.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        await still.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);

    /// <summary>The answer to an address as it comes; redirects are not followed.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => still.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>A token that this person's forms carry.</summary>
    public async Task<string> TokenAsync() =>
        (await OpenAsync("/account/sign-in")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public void Dispose()
    {
        client.Dispose();
        still.Dispose();
    }

    private HttpClient Browser(string from, bool follows) => new(new SocketsHttpHandler { AllowAutoRedirect = follows, CookieContainer = cookies })
    {
        BaseAddress = Site,
        DefaultRequestHeaders = { { "X-Forwarded-For", Address }, { "Sec-Fetch-Site", from } },
    };
}
