using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Site;

/// <summary>Lets a route match only where a part of it is a kind of page: <c>{kind:kind}</c>.</summary>
internal sealed class KindConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out object? value) && value is string kind && PageKinds.Find(kind) is not null;
}
