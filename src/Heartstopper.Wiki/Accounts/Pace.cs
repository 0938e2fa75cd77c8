using System.Threading.RateLimiting;

namespace Heartstopper.Wiki.Accounts;

/// <summary>What can be done too often.</summary>
public enum Doing
{
    /// <summary>Changing pages, by who may.</summary>
    Save,
    Suggest,
    SignIn,
    SignUp,
}

/// <summary>How often something may be done by one account, or from one address where nobody is signed in. Kept in memory alone, and for no longer than a limit counts.</summary>
public sealed class Pace : IDisposable
{
    private readonly PartitionedRateLimiter<(Doing Doing, string Who)> limiter = PartitionedRateLimiter.Create<(Doing Doing, string Who), (Doing, string)>(what =>
        RateLimitPartition.GetSlidingWindowLimiter(what, _ => LimitOf(what.Doing)));

    /// <summary>Counts one more time.</summary>
    /// <returns>Whether it is none too many.</returns>
    public bool Lets(Doing doing, string who)
    {
        using var lease = limiter.AttemptAcquire((doing, who));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>Far more than a person does, a classroom behind one address included, and far less than a program can.</summary>
    private static SlidingWindowRateLimiterOptions LimitOf(Doing doing)
    {
        var (times, window) = doing switch
        {
            Doing.Save => (60, TimeSpan.FromMinutes(1)),
            Doing.Suggest => (20, TimeSpan.FromMinutes(1)),
            Doing.SignIn => (30, TimeSpan.FromMinutes(5)),
            _ => (10, TimeSpan.FromMinutes(10)),
        };
        return new() { PermitLimit = times, Window = window, SegmentsPerWindow = 6 };
    }
}
