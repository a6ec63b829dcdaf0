namespace Marketplace.Host.Startup;

internal static class Running
{
    /// <summary>Prepares, listens, and ends with 0, or with 1 after one plain sentence.</summary>
    public static async Task<int> RunToEndAsync(this WebApplication app, HostSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await app.PrepareAsync(CancellationToken.None);
        app.Services.GetRequiredService<Readiness>().IsReady = true;
        await app.RunAsync();
        return 0;
    }
}
