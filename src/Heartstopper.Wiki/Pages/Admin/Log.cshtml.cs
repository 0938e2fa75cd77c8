using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Admin;

/// <summary>An act as the log shows it.</summary>
/// <param name="Account">The name of the account that it was done to.</param>
public sealed record LoggedAct(DateTimeOffset Moment, string Who, string Act, string? Page, string? Account, string Note);

[May(Act.ReadLog)]
public sealed class LogModel(AccountsContext accounts, WikiContext db) : PageModel
{
    private const int PageSize = 100;

    public bool IsShown => db.Visible.Everything;

    public IReadOnlyList<LoggedAct> Entries { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <param name="number">Named by its source: "page" alone would be the name of this Razor Page, which the route holds.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancellationToken)
    {
        new Head("Log", null, null, IsListed: false).In(ViewData);
        if (!IsShown)
            return;

        Number = Math.Clamp(number ?? 1, 1, 10_000);
        var rows = await accounts.Log.OrderByDescending(e => e.Id).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var names = await accounts.NamesAsync(rows.SelectMany(r => new[] { r.ActorId, r.AccountId }), cancellationToken);
        Entries = [.. rows.Take(PageSize).Select(r => new LoggedAct(r.Moment, NameOf(r.ActorId) ?? "Who sat at the server", r.Act, r.Page, NameOf(r.AccountId), r.Note))];
        HasMore = rows.Count > PageSize;

        string? NameOf(int? id) => id is null ? null : names.GetValueOrDefault(id.Value, AccountName.Former);
    }
}
