using System.Globalization;

namespace Heartstopper.Wiki.Previewing;

/// <summary>What a preview serves beside the wiki: a script, and the news that it waits for.</summary>
internal static class PreviewSite
{
    public static void MapPreview(this WebApplication app)
    {
        string script = Script();
        app.MapGet("/preview.js", () => Results.Text(script, "text/javascript"));
        app.MapGet("/preview/changes", (PreviewChanges changes, HttpContext context, IHostApplicationLifetime life) =>
        {
            var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
            context.Response.RegisterForDispose(ended);
            return TypedResults.ServerSentEvents(changes.ReadAsync(ended.Token).Select(c => c.ToString(CultureInfo.InvariantCulture)));
        });
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(PreviewSite).Assembly.GetManifestResourceStream("preview.js")!);
        return reader.ReadToEnd();
    }
}
