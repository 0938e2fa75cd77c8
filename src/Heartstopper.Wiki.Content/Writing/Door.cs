using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>The one way in: whoever changes a page, in the browser or from a folder, comes through here.</summary>
public sealed class Door(WikiDatabase database, WriteGate gate, TimeProvider clock)
{
    // Long enough to be cheap, short enough that an editor who waits behind an import does not notice.
    private const int PagesInOneTransaction = 200;

    /// <summary>Saves one text as a new revision of its page.</summary>
    public async Task<SaveOutcome> SaveAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        SaveOutcome? outcome = null;
        await SaveTogetherAsync([draft], [], (_, o) => outcome = o, cancellationToken);
        return outcome!;
    }

    /// <summary>What is wrong with a text, judged as saving it would and writing nothing.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        var text = CheckedPage.Read(draft.Address, draft.Text);
        await using var db = database.OpenUnfiltered();
        return await new Saving(db, null, [text], []).CheckAsync(draft, text, cancellationToken);
    }

    /// <summary>Saves texts that came together and may refer to each other; each is written wholly or not at all.</summary>
    /// <param name="alsoThere">Addresses that came along but were refused before they got here: references to them are no errors.</param>
    /// <param name="answer">Is told the outcome for each draft, as soon as it is certain.</param>
    public async Task SaveTogetherAsync(IReadOnlyList<Draft> drafts, IReadOnlyCollection<PageAddress> alsoThere, Action<Draft, SaveOutcome> answer, CancellationToken cancellationToken = default)
    {
        var pages = drafts.Select(d => (Draft: d, Checked: CheckedPage.Read(d.Address, d.Text))).ToList();
        CheckedPage[] together = [.. pages.Select(p => p.Checked)];

        foreach (var chunk in pages.Chunk(PagesInOneTransaction))
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var db = database.OpenUnfiltered();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            using var writer = new PageWriter(db, clock.GetUtcNow());
            var saving = new Saving(db, writer, together, alsoThere);
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
        var pages = drafts.Select(d => (Draft: d, Checked: CheckedPage.Read(d.Address, d.Text))).ToList();
        CheckedPage[] together = [.. pages.Select(p => p.Checked)];
        await using var db = database.OpenUnfiltered();
        var saving = new Saving(db, null, together, alsoThere);
        foreach (var (draft, page) in pages)
        {
            answer(draft, await saving.SaveAsync(draft, page, cancellationToken));
            db.ChangeTracker.Clear();
        }
    }
}
