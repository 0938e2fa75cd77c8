using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.History;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Keeping;

/// <summary>Gives a page another address, and then, if asked, those links that name the old one.</summary>
[May(Act.Rename)]
public sealed class RenameModel(WikiContext db, Door door, Relinking relinking, Protections protections, Logbook log, Caller caller) : PastModel(db)
{
    [BindProperty]
    public string? Slug { get; set; }

    /// <summary>Whose song it is, as printed; only songs lie with somebody.</summary>
    [BindProperty]
    public string? Artist { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PageKind Kind => PageKinds.Find(Subject.Address[..Subject.Address.IndexOf('/', StringComparison.Ordinal)])!;

    public bool IsSong => Kind.Folder == "songs";

    public int Latest { get; private set; }

    /// <summary>Pages with links or facts that lead here.</summary>
    public IReadOnlyList<PageLink> Referring { get; private set; } = [];

    /// <summary>Pages that name this one by an old address.</summary>
    public IReadOnlyList<OldLink> OldLinks { get; private set; } = [];

    public IReadOnlyList<NotRelinked> NotRelinked { get; private set; } = [];

    /// <summary>An artist's songs whose addresses bear the name that the artist had.</summary>
    public IReadOnlyList<PageLink> SongsLeft { get; private set; } = [];

    protected override string Verb => "rename";

    protected override string Words => "rename";

    /// <param name="began">The revision that whoever renames the page has seen.</param>
    public async Task<IActionResult> OnPostAsync(int began, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } past)
            return NotFound();
        if (!IsShown || await protections.BarringAsync(past.Address, cancellationToken) is not null)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LogEntry.MaxNote)
            return await AgainAsync($"Say why, in {LogEntry.MaxNote} letters at most.", nameof(Reason), cancellationToken);
        if (NewAddress(past.Address) is not { } to)
            return await AgainAsync(Offer(PageKinds.Find(past.Address.Kind)!), nameof(Slug), cancellationToken);
        if (to == past.Address)
            return await AgainAsync("That is what it is called already.", nameof(Slug), cancellationToken);

        bool goesToAnother = past.Address.Kind == "songs" && ArtistIn(to) != ArtistIn(past.Address);
        switch (await door.RenameAsync(past.Address, to, began, caller.Account!.Name, Reason, goesToAnother ? Artist!.Trim() : null, cancellationToken))
        {
            case SaveOutcome.Saved:
                await log.WriteAsync("renamed", to.ToString(), $"From {past.Address}: {Reason}"[..Math.Min(LogEntry.MaxNote, $"From {past.Address}: {Reason}".Length)], cancellationToken);
                return Redirect($"/{to}/rename");
            case SaveOutcome.Refused refused:
                return await AgainAsync(Sentence(refused.Problems.First(p => p.Severity is Severity.Error)), "", cancellationToken);
            default:
                return await AgainAsync("The page was changed since you opened this. Look at it again first.", "", cancellationToken);
        }
    }

    /// <summary>Gives the links that name an old address the new one.</summary>
    public async Task<IActionResult> OnPostLinksAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } past)
            return NotFound();
        if (!IsShown)
            return StatusCode(StatusCodes.Status403Forbidden);

        var (saved, left) = await relinking.RunAsync(past.Address, caller.Account!.Name, address => protections.WhyNotAsync(address, cancellationToken), cancellationToken);
        await log.WriteAsync("relinked", past.Address.ToString(), $"{saved} pages name the new address, {left.Count} still an old one", cancellationToken);
        if (left.Count == 0)
            return Redirect($"/{past.Address}/rename");
        NotRelinked = left;
        return await AgainAsync(null, "", cancellationToken);
    }

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        if (past.IsDeleted)
            return NotFound();
        Latest = past.Latest;
        Slug ??= IsSong ? past.Address.Slug.Split('/')[1] : past.Address.Slug;
        Artist ??= IsSong ? await Db.Facts.Where(f => f.PageId == past.PageId && f.Field == "artist").Select(f => f.Text).FirstOrDefaultAsync(cancellationToken) : null;
        Referring = await Db.ReadReferringAsync(past, cancellationToken);
        OldLinks = await relinking.FindAsync(past.Address, cancellationToken);
        SongsLeft = await Db.ReadSongsLeftAsync(past, cancellationToken);
        return Page();
    }

    private async Task<Past?> FindAsync(CancellationToken cancellationToken) =>
        WikiRoutes.PageOf(Request, Verb) is { } address && await Db.FindPastAsync(address, cancellationToken) is { IsDeleted: false } past ? past : null;

    private async Task<IActionResult> AgainAsync(string? error, string field, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return this.Again(error, field);
    }

    private PageAddress? NewAddress(PageAddress address)
    {
        string slug = Slug?.Trim() ?? "";
        string path = address.Kind == "songs" ? $"songs/{Wiki.Content.Slug.ForArtist(Artist ?? "")}/{slug}" : $"{address.Kind}/{slug}";
        return PageAddress.TryParse(path, out var to) ? to : null;
    }

    private string Offer(PageKind kind)
    {
        string offer = Wiki.Content.Slug.From(Slug ?? "");
        return $"An address is made of lower-case letters, digits and single hyphens, and is no word that addresses end in.{(kind.IsSlug(kind.Folder == "songs" ? $"a/{offer}" : offer) && offer != Slug?.Trim() ? $" Did you mean {offer}?" : "")}";
    }

    private static string ArtistIn(PageAddress song) => song.Slug.Split('/')[0];

    private static string Sentence(Problem problem) => $"{char.ToUpperInvariant(problem.Message[0])}{problem.Message[1..]}.";
}
