using System.CommandLine;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Connections;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>serve</c>: migrates, imports the seeds into an empty database, and listens.</summary>
internal sealed class ServeVerb : Command
{
    private readonly Usage usage;

    public ServeVerb(Usage usage)
        : base("serve", "Serves the wiki; what the program does without a verb.")
    {
        this.usage = usage;
        TreatUnmatchedTokensAsErrors = false;
        SetAction(RunAsync);
    }

    public async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. usage.Arguments.Where(a => a != Name)],
            // Started from anywhere, it finds its own files; a test host says where they are.
            ContentRootPath = usage.Settings.Any(s => s.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase)) ? null : Workshop.Root,
        });
        builder.AddWiki();
        var app = builder.Build();
        if (app.Services.GetRequiredService<WikiSettings>().Wrong is { } wrong)
            return Exit.Refused(wrong);

        try
        {
            await app.Services.GetRequiredService<FirstStart>().RunAsync(cancellationToken);
            app.UseWiki();
            await app.RunAsync(cancellationToken);
            return Exit.Done;
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Exit.Refused($"{e.Message.TrimEnd('.')}: stop what listens there, or set ASPNETCORE_URLS to another address.");
        }
    }
}
