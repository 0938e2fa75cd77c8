using System.Globalization;
using System.Text;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>The history of the wiki as a stream for <c>git fast-import</c>: every revision is a commit, and the last tree is what an export writes.</summary>
public sealed class GitHistory(WikiDatabase database)
{
    // Nobody's mail address leaves the wiki, and .invalid is never anyone's.
    private const string Mail = "noreply@heartstopper-wiki.invalid";

    /// <summary>Writes all revisions in the order in which they were saved, which holds where a clock was once put back.</summary>
    /// <returns>How many commits they are.</returns>
    public async Task<int> WriteAsync(Stream output, CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        var revisions =
            from r in db.Revisions
            join p in db.Pages on r.PageId equals p.Id
            orderby r.Id
            select new { r.PageId, p.Address, r.RenamedFrom, r.Number, r.Author, r.Summary, r.Moment, r.Text };

        var renames = (await db.Revisions.Where(r => r.RenamedFrom != null).OrderBy(r => r.Number).Select(r => new { r.PageId, r.Number, Old = r.RenamedFrom! }).ToListAsync(cancellationToken)).ToLookup(r => r.PageId);
        int commits = 0;
        // git then takes a stream that breaks off for the failure it is.
        await WriteAsync(output, "feature done\n", cancellationToken);
        await foreach (var r in revisions.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            commits++;
            string address = renames[r.PageId].FirstOrDefault(later => later.Number > r.Number)?.Old ?? r.Address;
            string who = string.Create(CultureInfo.InvariantCulture, $"{Name(r.Author)} <{Mail}> {r.Moment.ToUnixTimeSeconds()} +0000");
            await WriteAsync(output, $"commit refs/heads/main\nauthor {who}\ncommitter {who}\n", cancellationToken);
            await WriteDataAsync(output, Message(address, r.Number, r.Summary), cancellationToken);
            // git sees by itself that what goes here comes there.
            if (r.RenamedFrom is { } old)
                await WriteAsync(output, $"D {old}.md\n", cancellationToken);
            await WriteAsync(output, r.Text == Revision.Gone ? $"D {address}.md\n" : $"M 100644 inline {address}.md\n", cancellationToken);
            if (r.Text != Revision.Gone)
                await WriteDataAsync(output, r.Text, cancellationToken);
        }

        await WriteAsync(output, "done\n", cancellationToken);
        await output.FlushAsync(cancellationToken);
        return commits;
    }

    private static string Message(string address, int number, string summary)
    {
        string said = Plain(summary);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(said.Length > 0 ? said : $"{(number == 1 ? "Add" : "Change")} {address}")}\n\nWiki-Page: {address}\nWiki-Revision: {number}\n");
    }

    /// <summary>A name as git can hold it.</summary>
    private static string Name(string author) => Plain(author.Replace('<', ' ').Replace('>', ' ')) is { Length: > 0 } name ? name : "unknown";

    private static string Plain(string text) => string.Concat(text.WithoutLoneSurrogates().Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static async Task WriteDataAsync(Stream output, string text, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        await WriteAsync(output, string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}\n"), cancellationToken);
        await output.WriteAsync(bytes, cancellationToken);
        await WriteAsync(output, "\n", cancellationToken);
    }

    private static async Task WriteAsync(Stream output, string line, CancellationToken cancellationToken) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
}
