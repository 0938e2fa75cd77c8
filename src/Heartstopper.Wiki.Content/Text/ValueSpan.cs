namespace Heartstopper.Wiki.Content.Text;

/// <summary>Where one plain or quoted text stands in its line (columns from 0, the end not included).</summary>
internal readonly record struct ScalarSpan(int Start, int End, bool Quoted);

/// <summary>Where a value stands in its line; what follows <c>End</c> is blanks and a comment.</summary>
internal sealed record ValueSpan(int Start, int End, bool Quoted = false, IReadOnlyList<ScalarSpan>? Items = null)
{
    public bool IsEmpty => Start == End;

    public ScalarSpan Scalar => new(Start, End, Quoted);
}
