using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Conventions.Tests.Walls;

/// <summary>No address opens without saying to whom.</summary>
public sealed class DoorTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.NotEmpty(endpoints.OfType<RouteEndpoint>());
        Rule.NobodyBreaks(Unguarded(endpoints));
    }

    [Fact]
    public void The_rule_names_who_breaks_it() => Assert.Equal(
        ["planted: open by oversight", "planted: signed in, but who?"],
        Unguarded(
        [
            Planted("planted: open by oversight"),
            Planted("planted: signed in, but who?", new AuthorizeAttribute()),
            Planted("guarded", new AuthorizeAttribute("Buy")),
            Planted("open on purpose", new AllowAnonymousAttribute()),
        ]));

    private static IEnumerable<string?> Unguarded(IEnumerable<Endpoint> endpoints) => endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null))
        .Select(endpoint => endpoint.DisplayName);

    private static RouteEndpoint Planted(string name, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted"), order: 0, new EndpointMetadataCollection(metadata), name);
}
