using System.Globalization;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Recent;

/// <summary>What changed lately, over all pages.</summary>
public sealed class IndexModel(WikiContext db, AccountsContext accounts, Caller caller, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Input Filter { get; set; } = new();

    /// <summary>What changed tells what is there for later.</summary>
    public bool IsShown => db.Visible.Everything;

    public IReadOnlyList<IGrouping<DateOnly, RecentChange>> Days { get; private set; } = [];

    /// <summary>The latest change that was seen before, of those shown; null where all are new, or nobody is signed in who ever said so.</summary>
    public RecentChange? SeenBefore => caller.Account?.SeenUntil is { } until ? Days.SelectMany(d => d).FirstOrDefault(c => c.Saving.Moment <= until) : null;

    /// <summary>The moment up to which the reader can say they have seen it all; null where they see no more than a part, or have no account.</summary>
    public string? Latest => caller.May(Act.TendAccount) && LinkTo(null) == "/recent" && Filter.Before is null && Days is [var day, ..]
        ? day.First().Saving.Moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
        : null;

    /// <summary>Where the next page goes on; null where nothing is left.</summary>
    public RecentCursor? Next { get; private set; }

    public static IReadOnlyList<string> Ways { get; } = [.. Enum.GetValues<Origin>().Select(Saving.WayOf)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("Recent changes", "What changed lately.", "recent", IsListed: false).In(ViewData);
        if (!IsShown)
            return Page();
        if (Filter.Read() is not var (origin, cursor))
            return BadRequest();

        var matching = db.Matching(Filter.Kind, Filter.Author, origin, Filter.Words);
        if (cursor is not null)
            matching = await matching.BehindAsync(db, cursor.Value, cancellationToken);
        var changes = await matching.ReadAsync(db, PageSize + 1, cancellationToken);
        if (changes.Count > PageSize && changes[PageSize - 1] is { Saving: var last } change)
            Next = new(last.Moment, change.Page.Address, last.Number);
        Days = [.. changes.Take(PageSize).GroupBy(c => DateOnly.FromDateTime(c.Saving.Moment.UtcDateTime))];
        return Page();
    }

    /// <param name="until">The latest change that they saw: what came in since is still new.</param>
    [May(Act.TendAccount)]
    public async Task<IActionResult> OnPostSeenAsync(string? until, CancellationToken cancellationToken)
    {
        if (!DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || moment > clock.GetUtcNow())
            return BadRequest();

        caller.Account!.SawUntil(moment);
        await accounts.SaveChangesAsync(cancellationToken);
        return Redirect("/recent");
    }

    /// <summary>The address of the page that goes on there, under the same filter.</summary>
    public string LinkTo(RecentCursor? cursor) => "/recent" + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = Filter.Kind,
        ["author"] = Filter.Author,
        ["origin"] = Filter.Origin,
        ["words"] = Filter.Words,
        ["before"] = cursor?.ToString(),
    }.Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>What the reader asks for.</summary>
    public sealed class Input
    {
        public string? Kind { get; set; }

        public string? Author { get; set; }

        public string? Origin { get; set; }

        public string? Words { get; set; }

        /// <summary>A <see cref="RecentCursor"/>.</summary>
        public string? Before { get; set; }

        /// <summary>Null where it makes no sense: no form and no link of the wiki asks so.</summary>
        internal (Origin? Origin, RecentCursor? Cursor)? Read()
        {
            var way = Enum.GetValues<Origin>().Where(o => Saving.WayOf(o) == Origin).Cast<Origin?>().FirstOrDefault();
            var cursor = RecentCursor.TryParse(Before, out var parsed) ? parsed : (RecentCursor?)null;
            bool isOdd = (Kind is not null && PageKinds.Find(Kind) is null) || (Origin is not null && way is null) || (Before is not null && cursor is null);
            return isOdd ? null : (way, cursor);
        }
    }
}
