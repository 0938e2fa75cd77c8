namespace Heartstopper.Wiki.Content.Text;

/// <summary>How much a problem weighs: an error refuses a text, a gap is listed and refuses nothing.</summary>
public enum Severity
{
    Error,
    Gap,
}

/// <summary>Something found in a text: a stable code, where it stands (line and column from 1), and what to write instead.</summary>
public sealed record Problem(string Code, int Line, int Column, string Message, Severity Severity = Severity.Error);
