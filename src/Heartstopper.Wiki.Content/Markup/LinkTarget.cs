namespace Heartstopper.Wiki.Content.Markup;

/// <summary>The page that a link leads to: its address, beginning with a slash, and its title.</summary>
public sealed record LinkTarget(string Address, string Title);
