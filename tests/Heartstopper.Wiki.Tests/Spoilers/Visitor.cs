using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>An answer as a reader gets it: everything that could tell them something.</summary>
internal sealed record Answer(string Address, HttpStatusCode Status, string Headers, string Body);

/// <summary>A reader of one progress who opens everything that they can find.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly string port;
    private readonly string progress;
    private readonly bool byAddress;

    public Visitor(SpoilerSite site, int progress, bool byAddress = false)
    {
        this.byAddress = byAddress;
        port = $":{site.Address.Port}/";
        this.progress = Story.Progresses[progress];
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        if (!byAddress)
            client.DefaultRequestHeaders.Add("Cookie", "progress=" + this.progress);
    }

    /// <summary>
    /// Opens these addresses and, if told so, whatever their pages link to: all but what hangs on each page alike, its text, its history and the
    /// way back to it. That is asked for by address, for some pages of every kind.
    /// </summary>
    public async Task<IReadOnlyList<Answer>> VisitAsync(IEnumerable<string> addresses, CancellationToken cancellationToken, bool follows = true)
    {
        var answers = new ConcurrentBag<Answer>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = addresses.Where(seen.Add).ToList();
        while (next.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken }, async (address, token) =>
            {
                var answer = await GetAsync(address, token);
                answers.Add(answer);
                foreach (Match link in Links().Matches(answer.Body))
                    found.Add(WebUtility.HtmlDecode(link.Groups[1].Value));
                if (answer.Headers.Split("Location: ") is [_, var to])
                    found.Add(to.Split('\n')[0]);
            });
            next = follows ? [.. found.Where(a => !RouteAddresses.HangsOnAPage(a) && !a.Contains("?return=", StringComparison.Ordinal) && seen.Add(a))] : [];
        }

        return [.. answers];
    }

    public async Task<Answer> GetAsync(string address, CancellationToken cancellationToken)
    {
        string asked = byAddress ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}progress={progress}" : address;
        return await ReadAsync(address, await client.GetAsync(asked, cancellationToken), cancellationToken);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        return await ReadAsync(address, await client.SendAsync(request, cancellationToken), cancellationToken);
    }

    public async Task<Answer> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(form);
        return await ReadAsync(address, await client.PostAsync(address, content, cancellationToken), cancellationToken);
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> ReadAsync(string address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            string headers = string.Concat(response.Headers.Concat(response.Content.Headers)
                .Where(h => h.Key is not ("Date" or "Content-Length"))
                .SelectMany(h => h.Value, (h, v) => $"{h.Key}: {v}\n"));
            string body = await response.Content.ReadAsStringAsync(cancellationToken);
            // Chance writes any word into these, sooner or later.
            (headers, body) = (FormTokens().Replace(headers, ""), FormTokens().Replace(body, ""));
            // Each site listens on a port of its own.
            return new(address, response.StatusCode, headers.Replace(port, "/", StringComparison.Ordinal), body.Replace(port, "/", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("(?<=Set-Cookie: form=)[^;]*|(?<=__RequestVerificationToken\"[^>]*value=\")[^\"]*")]
    private static partial Regex FormTokens();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Links();
}
