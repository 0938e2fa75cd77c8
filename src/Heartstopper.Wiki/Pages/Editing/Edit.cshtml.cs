using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>
/// The one form for every kind of page, or its raw text. Whoever may edit saves at once; everybody else suggests.
/// The token of the form is asked for here, and not by the framework, which would throw away what was typed.
/// </summary>
[May(Act.Suggest), IgnoreAntiforgeryToken, RequestFormLimits(ValueCountLimit = 50_000, KeyLengthLimit = 500), RequestSizeLimit(8_000_000)]
public sealed class EditModel(WikiContext db, Layouts layouts, Submitting submitting, Previews previews, NamedPages named, OwnDrafts drafts, Protections protections, Reader reader, IAntiforgery antiforgery) : PageModel
{
    public EditView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? section, string? @as, string? suggestion, string? title, string? import, CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, "edit") is not { } address)
            return NotFound();
        if (await db.RenamedAsync(address, cancellationToken) is { } now)
            return RedirectPermanent($"/{now}/edit{Request.QueryString}");
        if (await OpenAsync(address, null, suggestion, import, reader.Progress, cancellationToken) is not { } page)
            return NotFound();

        Show(new EditView(page, reader.Progress, section) { AsText = @as == "text", Suggestion = suggestion });
        await TellProtectionAsync(View, cancellationToken);
        if (View.IsNew && title is not null)
            View.Form.Values["title"] = title;
        View.Kept = suggestion is null && import is null ? (await drafts.FindAsync(address, section, cancellationToken))?.Moment : null;
        return View.HasSection ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, "edit") is not { } address)
            return NotFound();

        // A form that was opened before the page was renamed is for that page all the same.
        address = await db.RenamedAsync(address, cancellationToken) ?? address;
        var form = await Request.ReadFormAsync(cancellationToken);
        var posted = PostedForm.Read(form, PageKinds.Find(address.Kind)!);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return await AnswerAsync(address, posted, "This form was open for too long, or its browser keeps no cookies. Nothing is lost: press the button again.", cancellationToken);

        switch (posted.Button.Verb)
        {
            case FormVerb.Resume when await drafts.FindAsync(address, posted.Section, cancellationToken) is { } draft:
                return await AnswerAsync(address, PostedForm.Read(OwnDrafts.Fields(draft), PageKinds.Find(address.Kind)!) with { Button = posted.Button }, null, cancellationToken);
            case FormVerb.Discard:
                await drafts.ForgetAsync(address, posted.Section, cancellationToken);
                return Redirect($"/{address}/edit{(posted.Section is null ? "" : QueryString.Create("section", posted.Section))}");
        }

        bool isKept = await drafts.KeepAsync(address, posted.Section, form, cancellationToken);
        return posted.Button.Verb is FormVerb.Keep
            ? isKept ? new NoContentResult() : StatusCode(StatusCodes.Status401Unauthorized)
            : await AnswerAsync(address, posted, null, cancellationToken);
    }

    /// <summary>Takes back what one revision did, or all that came after one: either is an edit like any other.</summary>
    /// <param name="undo">The revision to take back.</param>
    /// <param name="revert">The revision to go back to.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(int? undo, int? revert, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return BadRequest();
        if (WikiRoutes.PageOf(Request, "edit") is not { } address || (undo is null) == (revert is null)
            || await layouts.OpenAsync(address, undo, null, reader.Progress, cancellationToken) is not { Began: { } began } since
            || await layouts.OpenAsync(address, revert ?? undo - 1, null, reader.Progress, cancellationToken) is not { Began: { } } then)
            return NotFound();

        string summary = undo is null ? $"Went back to revision {revert}" : $"Took back revision {undo}";
        return await AnswerAsync(address, PostedForm.OfText(began, reader.Progress, OldAddresses.Keep(then.Base, since.Base, address), summary), null, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(PageAddress address, PostedForm posted, string? refusal, CancellationToken cancellationToken)
    {
        if (!reader.MayStandAt(posted.At, out var at))
            return Again(409, new EditView(Layouts.Blank(address), reader.Progress, posted), "You have gone back in the story since this form was opened. Go forward again to save it: what you typed is still here.");
        if (await OpenAsync(address, posted.Began, posted.Suggestion, posted.Import, at, cancellationToken) is not { } page)
            return Again(409, new EditView(Layouts.Blank(address), at, posted), "What this form began from is not there any more. Look at the page as it is now, and bring your words over.");

        var view = new EditView(page, at, posted);
        await TellProtectionAsync(view, cancellationToken);
        if (refusal is not null)
            return Again(400, view, refusal);
        if (posted.Text is not null && !db.Visible.Everything)
            return Again(403, view, "The raw text is edited by those who have seen everything.");

        await named.ResolveAsync(view, cancellationToken);
        if (posted.Button.Verb is FormVerb.Save or FormVerb.Suggest)
            return await SaveAsync(view, cancellationToken);

        posted.Button.Press(view.Form);
        await previews.ShowAsync(view, cancellationToken);
        return Show(view);
    }

    private Task<DeskPage?> OpenAsync(PageAddress address, int? began, string? suggestion, string? import, Progress at, CancellationToken cancellationToken) =>
        import is null ? layouts.OpenAsync(address, began, suggestion, at, cancellationToken) : layouts.ToSettleAsync(address, import, cancellationToken);

    /// <summary>A page that is not there for the writer has no protection either.</summary>
    private async Task TellProtectionAsync(EditView view, CancellationToken cancellationToken) =>
        view.Protection = view.IsNew ? null : await protections.FindAsync(view.Address, cancellationToken);

    private async Task<IActionResult> SaveAsync(EditView view, CancellationToken cancellationToken)
    {
        switch (await submitting.SaveAsync(view, cancellationToken))
        {
            case Submitted.Page(var revision, var isMerged):
                await drafts.ForgetAsync(view.Address, view.Section, cancellationToken);
                return Redirect(isMerged ? $"/{view.Address}/history/{revision}" : "/" + view.Address);
            case Submitted.Suggested(var key):
                await drafts.ForgetAsync(view.Address, view.Section, cancellationToken);
                return Redirect("/suggestions/" + key);
            case Submitted.NotYet(var status, var why):
                await previews.ShowAsync(view, cancellationToken);
                return Again(status, view, why);
            default:
                throw new InvalidOperationException("A form was saved in a way that nobody has an answer for.");
        }
    }

    private PageResult Again(int status, EditView view, string why)
    {
        view.Notice = why;
        Response.StatusCode = status;
        return Show(view);
    }

    private PageResult Show(EditView view)
    {
        View = view;
        new Head(view.Heading is null ? view.Title : $"{view.Heading} {view.Title}", null, null, Section: view.Address.Kind, IsListed: false).In(ViewData);
        return Page();
    }
}
