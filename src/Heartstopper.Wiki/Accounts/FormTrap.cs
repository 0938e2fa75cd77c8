using System.Globalization;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Tells what a person filled in from what a program did: nobody fills in a field that isn't shown, and nobody types in no time.</summary>
public sealed class FormTrap(IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>A field that is hidden from people, with a name that programs like.</summary>
    public const string Field = "website";

    /// <summary>When the form was first shown.</summary>
    public const string OpenedField = "opened";

    private static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3);

    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>What a form carries along: it was first shown now, or when it says so itself.</summary>
    public string Opened => Request.HasFormContentType && Request.Form[OpenedField].ToString() is { Length: > 0 } opened
        ? opened
        : clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Why the form that was sent is not taken; null where a person may have filled it in.</summary>
    public string? Refusal()
    {
        if (Request.Form[Field].ToString().Length > 0)
            return "Something was filled in that people don’t see: maybe a program of your browser’s did. Nothing is lost; press the button again.";
        bool isKnown = long.TryParse(Request.Form[OpenedField], NumberStyles.None, CultureInfo.InvariantCulture, out long opened);
        return isKnown && clock.GetUtcNow().ToUnixTimeSeconds() - opened >= Quickest.TotalSeconds
            ? null
            : "That was faster than anybody types. Nothing is lost: wait a few seconds and press the button again.";
    }
}
