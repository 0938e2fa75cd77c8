using System.Net.Sockets;
using System.Text;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A request written by hand, for addresses that a client would mend before it sends them.</summary>
internal static class RawRequest
{
    /// <summary>The answer's status, and all of the answer as it came.</summary>
    public static async Task<(int Status, string Answer)> SendRawAsync(this WikiApp wiki, string target, string method = "GET", string headers = "", string? progress = "everything")
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(wiki.Site.Host, wiki.Site.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        byte[] request = Encoding.Latin1.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {wiki.Site.Authority}\r\n{(progress is null ? "" : $"Cookie: progress={progress}\r\n")}{headers}Connection: close\r\n\r\n");
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}
