using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Site;

/// <summary>What has to be done before the first answer: a database of this version, with the seeds in it when it was empty.</summary>
internal sealed class FirstStart(WikiDatabase database, AccountsDatabase accounts, Rebuild rebuild, Import import, WikiSettings settings, ILogger<FirstStart> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.MigrateAsync(cancellationToken);
        await accounts.MigrateAsync(cancellationToken);
        if (await rebuild.RunIfOutdatedAsync(cancellationToken) is { } rebuilt and > 0)
            logger.LogInformation("Made the rows of {Pages} pages again", rebuilt);

        await using var db = database.OpenUnfiltered();
        var seeds = new SeedFolder(settings.Seeds);
        if (await db.Pages.AnyAsync(cancellationToken))
            return;
        if (!seeds.Exists)
        {
            logger.LogWarning("The wiki is empty and there is no folder {Folder} to fill it from: set Wiki:Seeds", seeds.Path);
            return;
        }

        var report = await import.RunAsync(seeds, cancellationToken: cancellationToken);
        foreach (var problem in report.Problems)
            logger.LogWarning("Refused {Problem}", problem);
        logger.LogInformation("Imported {Pages} pages from {Folder} in {Seconds:0.0} s", report.Added, seeds.Path, report.Took.TotalSeconds);
    }
}
