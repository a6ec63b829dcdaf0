using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks;

/// <summary>Kestrel, routing and a small JSON: what a request costs before any of our work.</summary>
internal static class BareEndpoint
{
    private sealed record Answer(string Name, long PriceDong, bool InSeason);

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/", () => TypedResults.Ok(new Answer("Sầu riêng Ri6", 65_000, InSeason: true)));
        await app.RunAsync(address);
    }
}
