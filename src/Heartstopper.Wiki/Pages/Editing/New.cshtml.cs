using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Finds the address for a new page: the form of its kind waits there.</summary>
public sealed class NewModel : PageModel
{
    public PageKind Kind { get; private set; } = null!;

    public string? Error { get; private set; }

    /// <param name="title">What the page will be called; for an episode or a film its code.</param>
    /// <param name="artist">Whose song it is.</param>
    public IActionResult OnGet(string? title, string? artist)
    {
        string kind = Request.Path.Value!.Split('/')[1];
        if (PageKinds.Find(kind) is not { } found)
            return NotFound();

        Kind = found;
        new Head($"A new {Kind.Name}", null, null, Section: kind, IsListed: false).In(ViewData);
        if (string.IsNullOrWhiteSpace(title))
            return Page();

        string slug = found.Folder == "songs" ? $"{Slug.ForArtist(artist ?? "")}/{Slug.ForSong(title)}" : Slug.From(title);
        if (found.IsSlug(slug))
            return Redirect($"/{kind}/{slug}/edit{QueryString.Create("title", title)}");
        Error = $"No address can be made of this. It takes {found.SlugHelp}.";
        return Page();
    }
}
