using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Admin;

/// <summary>Who has an account, for those who tend the wiki.</summary>
[May(Act.SeeAccounts)]
public sealed class AccountsModel(AccountsContext db, Logbook log, Caller caller, WikiSettings settings, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>A part of the name.</summary>
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Name { get; set; }

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <summary>An invitation that was just made.</summary>
    public string? Invitation { get; private set; }

    public bool MayInvite => caller.May(Act.MakeLinks);

    /// <param name="number">Named by its source: "page" alone would be the name of this Razor Page, which the route holds.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancellationToken)
    {
        new Head("Accounts", null, null, IsListed: false).In(ViewData);
        Number = Math.Clamp(number ?? 1, 1, 10_000);
        string part = Fold.Key(Name ?? "");
        var found = await db.Users.AsNoTracking()
            .Where(a => a.NormalizedUserName!.Contains(part))
            .OrderBy(a => a.NormalizedUserName)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        Accounts = [.. found.Take(PageSize)];
        HasMore = found.Count > PageSize;
    }

    [May(Act.MakeLinks)]
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        var (link, address) = OneTimeLink.Make(null, clock.GetUtcNow());
        db.Add(link);
        await log.WriteAsync("made an invitation", cancellationToken);
        Invitation = settings.Link(HttpContext, address);
        Response.Headers.CacheControl = "no-store";
        await OnGetAsync(null, cancellationToken);
        return Page();
    }

    public bool IsBlocked(Account account) => account.IsBlockedAt(clock.GetUtcNow());

    public string LinkTo(int number) => "/admin/accounts" + QueryString.Create(new Dictionary<string, string?> { ["name"] = Name, ["page"] = $"{number}" }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
