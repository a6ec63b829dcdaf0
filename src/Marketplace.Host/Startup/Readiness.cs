using Marketplace.Platform.Blobs;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;

namespace Marketplace.Host.Startup;

/// <summary>Green when the database is migrated, the blob store answers, the reference data is loaded and, where one is wanted, the demo scene stands.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;
    public bool IsReady { get => _isReady; set => _isReady = value; }
}

internal static class ReadinessSetup
{
    public static IServiceCollection AddReadiness(this IServiceCollection services, HostSettings settings) =>
        services.AddSingleton(settings).AddSingleton<Readiness>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("ok")).ForAnyone().ExcludeFromDescription();
        app.MapGet("/health/ready", (Readiness readiness) => readiness.IsReady
            ? TypedResults.Text("ok")
            : TypedResults.Text("loading", statusCode: StatusCodes.Status503ServiceUnavailable)).ForAnyone().ExcludeFromDescription();
    }

    /// <summary>Database and reference data stand before the first request; a demo scene may still be loading.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        await DataFolder.ForgetAbandonedLockAsync(db, ct);
        await db.PrepareAsync(scope.ServiceProvider.GetServices<DatabaseObjects>(), ct);
        await app.Services.GetRequiredService<IBlobStore>().PrepareAsync(ct);
        foreach (var reference in scope.ServiceProvider.GetServices<IReferenceData>()) await reference.LoadAsync(ct);
    }
}
