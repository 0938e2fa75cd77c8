using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heartstopper.Wiki.Site;

/// <summary>Healthy while pages can be read.</summary>
internal sealed class DatabaseHealth(WikiDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = database.OpenUnfiltered();
            await db.Pages.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return HealthCheckResult.Unhealthy("The database can't be read.", e);
        }
    }
}
