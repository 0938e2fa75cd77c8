using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>Every revision of a page, newest first.</summary>
public sealed class IndexModel(WikiContext db, AccountsContext accounts, Protections protections, Caller caller) : PastModel(db)
{
    public const int PageSize = 50;

    /// <summary>Only revisions with a smaller number are shown; without it the newest are.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<Saving> Revisions { get; private set; } = [];

    /// <summary>Accounts whose changes the reader may take back in one go, of those that are shown.</summary>
    public IReadOnlyList<string> Revertible { get; private set; } = [];

    public ProtectedPage? Protection { get; private set; }

    /// <summary>Whether the reader watches the page; null for who has no account.</summary>
    public bool? IsWatched { get; private set; }

    public int Latest { get; private set; }

    /// <summary>The <see cref="Before"/> of the page of newer revisions; null on the newest.</summary>
    public int? Newer => Revisions.Count > 0 && Revisions[0].Number < Latest ? Revisions[0].Number + PageSize + 1 : null;

    public int? Older => Revisions.Count > 0 && Revisions[^1].Number > 1 ? Revisions[^1].Number : null;

    protected override string Verb => "history";

    protected override string Words => "its history";

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();

        Latest = past.Latest;
        Revisions = await Db.ReadSavingsAsync(past, Before ?? int.MaxValue, PageSize, cancellationToken);
        Protection = await protections.FindAsync(past.Address, cancellationToken);
        if (caller.Account is { } account && caller.May(Act.TendAccount))
            IsWatched = await accounts.Watches.AnyAsync(w => w.AccountId == account.Id && w.PageId == past.PageId, cancellationToken);
        if (caller.May(Act.RevertAll))
        {
            var authors = Revisions.Select(r => r.Author).Distinct().ToList();
            Revertible = await accounts.Users.Where(a => authors.Contains(a.UserName!)).OrderBy(a => a.NormalizedUserName).Select(a => a.UserName!).ToListAsync(cancellationToken);
        }

        return Revisions.Count > 0 ? Page() : NotFound();
    }
}
