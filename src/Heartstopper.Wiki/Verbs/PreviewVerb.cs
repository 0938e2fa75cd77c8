using System.CommandLine;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Previewing;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Connections;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>preview [DIR]</c>: serves a folder of seed files as the wiki that it makes, for as long as somebody works on them.</summary>
internal sealed class PreviewVerb : Command
{
    // Beside a wiki that serves at its usual address.
    private const string Address = "http://localhost:5001";

    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };

    public PreviewVerb(Usage usage)
        : base("preview", "Serves a folder of seed files beside the wiki, and follows its changes.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        this.usage = usage;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var seeds = new SeedFolder(parsed.GetValue(folder) ?? Workshop.ReadSettings(usage.Settings).Seeds);
        if (!seeds.Exists)
            return Exit.Refused($"There is no folder {seeds.Path}: name one with seed files in it.");

        var home = Directory.CreateTempSubdirectory("heartstopper-wiki-preview-");
        try
        {
            await using var app = Build(seeds, Path.Combine(home.FullName, "wiki.db"));
            await app.Services.GetRequiredService<WikiDatabase>().MigrateAsync(cancellationToken);
            await app.Services.GetRequiredService<AccountsDatabase>().MigrateAsync(cancellationToken);
            await app.Services.GetRequiredService<SeedWatcher>().TakeInAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            Console.WriteLine($"{seeds.Path} is at {app.Urls.First()}, read-only, until you end this with Ctrl+C");
            await app.WaitForShutdownAsync(cancellationToken);
            return Exit.Done;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Exit.Refused($"{e.Message.TrimEnd('.')}: stop what listens there, or name another with --urls=http://localhost:PORT.");
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private WebApplication Build(SeedFolder seeds, string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args =
            [
                .. usage.Settings,
                $"--Wiki:Database={database}",
                $"--Wiki:Seeds={seeds.Path}",
                // What would be typed here ends with the preview.
                "--Wiki:ReadOnly=true",
                "--Serilog:MinimumLevel:Default=Warning",
                "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Warning",
            ],
            ContentRootPath = Workshop.Root,
        });
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls(Address);
        builder.AddWiki();
        builder.Services.AddSingleton<PreviewChanges>().AddSingleton(seeds).AddSingleton<SeedWatcher>();
        builder.Services.AddHostedService(s => s.GetRequiredService<SeedWatcher>());
        var app = builder.Build();
        app.Services.GetRequiredService<WikiSettings>().Preview = app.Services.GetRequiredService<PreviewChanges>();
        app.UseWiki();
        app.MapPreview();
        return app;
    }
}
