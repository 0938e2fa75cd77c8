using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>A page on the desk of somebody who writes.</summary>
/// <param name="Began">The revision that they begin from; null for a page that is not there for them.</param>
/// <param name="Base">That revision's text, in full; bare front matter for a new page.</param>
/// <param name="IsWithheld">Whether a page of this address is there and hidden from them.</param>
public sealed record DeskPage(PageAddress Address, int? Began, string Base, Sight Sight, bool IsWithheld)
{
    /// <summary>The text that the writing goes on from: the base, or what somebody suggested on it.</summary>
    public string Text { get; init; } = Base;

    /// <summary>The conflict with a file that is to be settled.</summary>
    public WaitingConflict? Waiting { get; init; }

    /// <summary>What a text changes in this page, as far as the person sees it.</summary>
    public PageComparison Compare(string after) => PageComparison.Of(PageKinds.Find(Address.Kind)!, Began is null ? null : Visible(Base), Visible(after));

    private string Visible(string text) => new FormReader(CheckedPage.Read(Address, text), Sight).VisibleText();
}

/// <summary>Lays pages out for editing. It reads them in full; what of them is shown is the <see cref="Sight"/>'s to say.</summary>
public sealed class Desk(WikiDatabase database)
{
    private const string Blank = "---\n---\n";

    /// <summary>A page that is not there yet.</summary>
    public static DeskPage NewPage(PageAddress address) => new(address, null, Blank, new(VisiblePositions.Nothing, new HashSet<string>()), false);

    /// <summary>A page whose conflict with a file is to be settled: only who sees all of it may.</summary>
    public static DeskPage ToSettle(WaitingConflict conflict) =>
        new(conflict.Address, conflict.Base is null ? null : conflict.Revision, conflict.Base ?? Blank, Sight.Full, false) { Text = conflict.File, Waiting = conflict };

    /// <param name="began">The revision that a form began from; null for the current one.</param>
    /// <returns>Null where the page has no such revision.</returns>
    public async Task<DeskPage?> OpenAsync(PageAddress address, int? began, VisiblePositions visible, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        var sight = await SightOfAsync(db, visible, cancellationToken);
        string path = address.ToString();
        var page = await db.Pages.Where(p => p.Address == path).Select(p => new { p.Id, p.Revision }).SingleOrDefaultAsync(cancellationToken);
        bool isWithheld = page is not null && !sight.MayName(path);
        if (page is null || isWithheld)
            return began is null ? new(address, null, Blank, sight, isWithheld) : null;

        int number = began ?? page.Revision;
        string? text = await db.Revisions.Where(r => r.PageId == page.Id && r.Number == number).Select(r => r.Text).SingleOrDefaultAsync(cancellationToken);
        if (text == Revision.Gone)
            return new(address, null, Blank, sight, false);
        return text is null ? null : new(address, number, text, sight, false);
    }

    private static async Task<Sight> SightOfAsync(WikiContext db, VisiblePositions visible, CancellationToken cancellationToken)
    {
        if (visible.Everything)
            return Sight.Full;

        string[] codes = [.. visible.Codes];
        var hidden = db.HiddenPages.Where(h => !codes.Contains(h.Position));
        var names = await hidden.Select(h => h.Name)
            .Union(db.PageNames.Where(n => hidden.Any(h => h.PageId == n.PageId)).Select(n => n.Folded))
            .ToListAsync(cancellationToken);
        return new(visible, names.ToHashSet(StringComparer.Ordinal));
    }
}
