using Heartstopper.Wiki.Content.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heartstopper.Wiki.Site;

/// <summary>Healthy while pages can be read.</summary>
internal sealed class DatabaseHealth(WikiDatabase database) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            database.Probe();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The database can't be read.", e));
        }
    }
}
