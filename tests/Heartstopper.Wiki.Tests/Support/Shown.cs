using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>What a person has before them after an address was opened or a form was sent.</summary>
/// <param name="Address">Where the redirects ended.</param>
public sealed record Shown(HttpStatusCode Status, string Address, string Body, IHtmlDocument Page)
{
    public string Heading => Page.QuerySelector("h1")?.Words() ?? "";

    /// <summary>What the page says is wrong, above the form and at its fields.</summary>
    public IReadOnlyList<string> Errors => Page.All(".notice.bad, .field .error");

    internal static async Task<Shown> OfAsync(HttpResponseMessage answer)
    {
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, body, new HtmlParser().ParseDocument(body));
    }
}
