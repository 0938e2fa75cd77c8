namespace Heartstopper.Wiki.Site;

/// <summary>Sends another spelling of a right address (case, a slash at its end) to the right one, by its shape alone, before anything is looked up.</summary>
internal sealed class CanonicalAddresses(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        if (path.Any(c => char.IsControl(c) || c == '\\'))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        string canonical = Canonical(path);
        if (canonical == path || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            return next(context);

        context.Response.Redirect(new PathString(canonical).ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static string Canonical(string path)
    {
        string lower = path.ToLowerInvariant();
        // Two slashes at the front would name another host.
        string trimmed = "/" + lower.Trim('/');
        return trimmed.Contains('.', StringComparison.Ordinal) ? path : trimmed;
    }
}
