using System.Runtime.CompilerServices;

namespace Heartstopper.Wiki.Previewing;

/// <summary>Tells open pages that something has come in.</summary>
internal sealed class PreviewChanges
{
    private TaskCompletionSource next = New();
    private int count;

    /// <summary>How often something has come in.</summary>
    public int Count => Volatile.Read(ref count);

    public void Announce()
    {
        Interlocked.Increment(ref count);
        Interlocked.Exchange(ref next, New()).SetResult();
    }

    /// <summary>The count, at once and each time that it rises.</summary>
    public async IAsyncEnumerable<int> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var waiting = Volatile.Read(ref next).Task;
            yield return Count;
            // Who leaves, or ends the program, is no failure.
            await waiting.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
