namespace Heartstopper.Wiki.Content.Markup;

/// <summary>HTML that went through both locks and may be sent as it is; only this room can make it.</summary>
public readonly record struct SafeHtml
{
    private readonly string? html;

    internal SafeHtml(string html) => this.html = html;

    public string Html => html ?? "";

    public override string ToString() => Html;
}
