using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Editing;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Pages.Suggesting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;

namespace Heartstopper.Wiki.Site;

/// <summary>The site's services and the way of a request through it.</summary>
internal static class WikiSite
{
    public static void AddWiki(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        // Without this a build that is not published finds no packed copies of its files, and sends empty ones to every browser.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // As much as all headers together: an address may be as odd as a cookie, and is answered by the wiki.
            kestrel.Limits.MaxRequestLineSize = kestrel.Limits.MaxRequestHeadersTotalSize;
        });

        // Read when the host is built: a test host adds its settings after this line.
        services.AddSingleton(s => WikiSettings.From(s.GetRequiredService<IConfiguration>(), builder.Environment.ContentRootPath));
        services.AddSingleton(s => new WikiDatabase(s.GetRequiredService<WikiSettings>().Database));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WriteGate>().AddSingleton<Door>().AddSingleton<Import>().AddSingleton<WaitingConflicts>().AddSingleton<SeedArchive>().AddSingleton<Rebuild>().AddSingleton<Relinking>().AddSingleton<FirstStart>();
        services.AddSingleton<ProseRenderer>();

        services.AddSingleton<Desk>().AddSingleton<Suggestions>().AddSingleton<Authors>().AddSingleton<AuthorUndo>().AddSingleton<Drafts>();
        services.AddScoped<Layouts>().AddScoped<OwnDrafts>().AddScoped<Reviewing>().AddScoped<Submitting>().AddScoped<Newcomers>().AddScoped<Previews>().AddScoped<NamedPages>();
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>().AddScoped<ProgressChoices>();
        services.AddScoped(s => s.GetRequiredService<WikiDatabase>().Open(s.GetRequiredService<Reader>().Visible));

        services.AddAccounts();

        services.AddRazorPages(pages => pages.Conventions.AddWikiRoutes())
            .AddMvcOptions(mvc => mvc.Filters.Add<RightsFilter>())
            .AddViewOptions(views => views.HtmlHelperOptions = new() { ClientValidationEnabled = false, IdAttributeDotReplacement = "-" });
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<KindConstraint>("kind"));
        services.AddKeysBesideTheDatabase();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Add(IPAddress.IPv6Loopback);
        });
    }

    public static void UseWiki(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSerilogRequestLogging();
        app.UseSecurityHeaders(SecurityPolicy.Headers());
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/missing/{0}");
        app.UseMiddleware<CanonicalAddresses>();
        app.UseRouting();
        app.UseMiddleware<ReadingMethods>();
        app.UseAuthentication();
        app.MapStaticAssets();
        app.MapHealthChecks("/healthz");
        app.MapCrawlers();
        app.MapPick();
        app.MapRazorPages();
    }

    private static void AddKeysBesideTheDatabase(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Heartstopper.Wiki");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<WikiSettings, ILoggerFactory>((keys, settings, logs) =>
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(settings.Database)!, "keys")), logs));
    }
}
