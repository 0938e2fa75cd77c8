using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>The one way in: whoever changes a page, in the browser or from a folder, comes through here.</summary>
public sealed class Door(WikiDatabase database, WriteGate gate, TimeProvider clock)
{
    // Long enough to be cheap, short enough that an editor who waits behind an import does not notice.
    private const int PagesInOneTransaction = 200;

    // To read one text takes less than to ask another core to.
    private const int FewTexts = 8;

    /// <summary>Saves one text as a new revision of its page.</summary>
    public async Task<SaveOutcome> SaveAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        SaveOutcome? outcome = null;
        await SaveTogetherAsync([draft], [], (_, o) => outcome = o, cancellationToken);
        return outcome!;
    }

    /// <summary>Takes a page away. What refers to it leads nowhere from then on; its revisions stay.</summary>
    /// <param name="began">The revision that whoever deletes it has seen.</param>
    /// <returns>Whether it was still that revision.</returns>
    public async Task<bool> DeleteAsync(PageAddress address, int began, string author, string reason, CancellationToken cancellationToken = default) =>
        await SaveAsync(new(address, began, Revision.Gone, author, reason, Origin.Deletion), cancellationToken) is SaveOutcome.Saved;

    /// <summary>Brings a deleted page back with the text that it had.</summary>
    /// <returns>Null where there is no deleted page of that address.</returns>
    public async Task<SaveOutcome?> RestoreAsync(PageAddress address, string author, string reason, CancellationToken cancellationToken = default)
    {
        string path = address.ToString();
        await using var db = database.OpenUnfiltered();
        var page = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == path && r.Text == Revision.Gone
            select new { p.Revision, Text = db.Revisions.Where(o => o.PageId == p.Id && o.Text != Revision.Gone).OrderByDescending(o => o.Number).Select(o => o.Text).First() })
            .SingleOrDefaultAsync(cancellationToken);
        return page is null ? null : await SaveAsync(new(address, page.Revision, page.Text, author, reason, Origin.Restoration), cancellationToken);
    }

    /// <summary>Gives a page another address. It stays the same page with all its revisions, and its old address leads to the new one.</summary>
    /// <param name="began">The revision that whoever renames it has seen.</param>
    /// <param name="artist">Of a song that lies with another artist from now on: their name as printed.</param>
    public async Task<SaveOutcome> RenameAsync(PageAddress address, PageAddress to, int began, string author, string summary, string? artist = null, CancellationToken cancellationToken = default)
    {
        if (address == to)
            return new SaveOutcome.Unchanged(began);
        string path = address.ToString();
        await using var db = database.OpenUnfiltered();
        string? text = await (
            from p in db.Pages
            join r in db.Revisions on p.Id equals r.PageId
            where p.Address == path && r.Number == began && r.Text != Revision.Gone
            select r.Text).SingleOrDefaultAsync(cancellationToken);
        return text is null
            ? new SaveOutcome.Conflict(null, "", "")
            : await SaveAsync(new(to, began, Renaming.Write(text, address, to, artist), author, summary, Origin.Rename) { RenamedFrom = address }, cancellationToken);
    }

    /// <summary>What is wrong with a text, judged as saving it would and writing nothing.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        var text = CheckedPage.Read(draft.Address, draft.Text);
        await using var db = database.OpenUnfiltered();
        return await new Saving(db, null, new([text], []), [text]).CheckAsync(draft, text, cancellationToken);
    }

    /// <summary>Saves texts that came together and may refer to each other; each is written wholly or not at all.</summary>
    /// <param name="alsoThere">Addresses that came along but were refused before they got here: references to them are no errors.</param>
    /// <param name="answer">Is told the outcome for each draft, as soon as it is certain.</param>
    public async Task SaveTogetherAsync(IReadOnlyList<Draft> drafts, IReadOnlyCollection<PageAddress> alsoThere, Action<Draft, SaveOutcome> answer, CancellationToken cancellationToken = default)
    {
        var pages = Read(drafts);
        var batch = new Batch([.. pages.Select(p => p.Checked)], alsoThere);

        foreach (var chunk in pages.Chunk(PagesInOneTransaction))
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var db = database.OpenUnfiltered();
            // The transaction is thrown away as a whole: a point to go back to for each page would take a seventh of an import.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            using var writer = new PageWriter(db, clock.GetUtcNow());
            var saving = new Saving(db, writer, batch, [.. chunk.Select(p => p.Checked)]);
            var outcomes = new List<SaveOutcome>();
            foreach (var (draft, page) in chunk)
            {
                outcomes.Add(await saving.SaveAsync(draft, page, cancellationToken));
                // A context that goes on tracking the rows of pages that are done looks through all of them at each further one.
                await writer.FlushAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            foreach (var ((draft, _), outcome) in chunk.Zip(outcomes))
                answer(draft, outcome);
        }
    }

    /// <summary>Answers as <see cref="SaveTogetherAsync"/> would, and writes nothing.</summary>
    public async Task TryTogetherAsync(IReadOnlyList<Draft> drafts, IReadOnlyCollection<PageAddress> alsoThere, Action<Draft, SaveOutcome> answer, CancellationToken cancellationToken = default)
    {
        var pages = Read(drafts);
        var batch = new Batch([.. pages.Select(p => p.Checked)], alsoThere);
        await using var db = database.OpenUnfiltered();
        var saving = new Saving(db, null, batch, [.. pages.Select(p => p.Checked)]);
        foreach (var (draft, page) in pages)
        {
            answer(draft, await saving.SaveAsync(draft, page, cancellationToken));
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Texts say what they say by themselves: where many come, all cores read.</summary>
    private static List<(Draft Draft, CheckedPage Checked)> Read(IReadOnlyList<Draft> drafts) =>
        drafts.Count < FewTexts ? [.. drafts.Select(Read)] : [.. drafts.AsParallel().AsOrdered().Select(Read)];

    private static (Draft Draft, CheckedPage Checked) Read(Draft draft) => (draft, CheckedPage.Read(draft.Address, draft.Text));
}
