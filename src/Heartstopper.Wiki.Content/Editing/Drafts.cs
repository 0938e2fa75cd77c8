using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>Keeps what people with an account type, one draft for each of them and each page or section.</summary>
public sealed class Drafts(WikiDatabase database, WriteGate gate, TimeProvider clock)
{
    public async Task<KeptDraft?> FindAsync(string author, PageAddress address, string? section, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        return await Of(db, author, address, section).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task KeepAsync(string author, PageAddress address, string? section, string form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        var now = clock.GetUtcNow();
        if (await Of(db, author, address, section).AsTracking().SingleOrDefaultAsync(cancellationToken) is { } draft)
            draft.Keep(form, now);
        else
            db.Add(new KeptDraft(author, address.ToString(), section ?? "", form, now));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ForgetAsync(string author, PageAddress address, string? section, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        await Of(db, author, address, section).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<KeptDraft> Of(WikiContext db, string author, PageAddress address, string? section)
    {
        string path = address.ToString();
        string part = section ?? "";
        return db.KeptDrafts.Where(d => d.Author == author && d.Address == path && d.Section == part);
    }
}
