using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Heartstopper.Wiki.Tests.Support;

internal static class Listening
{
    /// <summary>
    /// Starts the site on a free port of this machine, where a browser can reach it, and gives its address.
    /// Comes before the first client or service is asked for: from then on a site is in memory for good.
    /// </summary>
    public static Uri Listen<TProgram>(this WebApplicationFactory<TProgram> factory)
        where TProgram : class
    {
        // UseKestrel(0) sets the port after the host is built, while the program is already starting it: now and then
        // it comes too late and throws. Kestrel's own options are read by the program itself, and win over any URL.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();

        return factory.ClientOptions.BaseAddress;
    }
}
