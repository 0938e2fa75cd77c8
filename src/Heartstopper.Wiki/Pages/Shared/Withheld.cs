namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>The place of something that is withheld.</summary>
/// <param name="Until">In words, until when.</param>
/// <param name="Page">The address of the page that it stands on.</param>
/// <param name="Place">Where on that page.</param>
public sealed record Withheld(string Until, string Page, string Place);
