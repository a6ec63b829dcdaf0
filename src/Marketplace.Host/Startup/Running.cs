using Marketplace.Platform.Pictures;
using Marketplace.Platform.Startup;
using Microsoft.AspNetCore.Hosting.Server;

namespace Marketplace.Host.Startup;

internal static class Running
{
    /// <summary>Prepares, listens, and ends with 0, or with 1 after one plain sentence.</summary>
    public static async Task<int> RunToEndAsync(this WebApplication app, HostSettings settings)
    {
        try
        {
            CannotStartException.UnlessAddressesAreFree(app.Services.GetRequiredService<IServer>(), app.Configuration["Urls"]);
            app.MustHavePages(settings);
            using var held = DataFolder.Hold(settings);
            await app.PrepareAsync(CancellationToken.None);
            await app.StartAsync();
            Say(app, settings);
            if (app.Services.GetRequiredService<PictureEncoder>().Missing is { } missing) app.Logger.LogWarning("{Missing}", missing);
            var scene = app.LoadSceneAsync(settings, app.Lifetime.ApplicationStopping);
            await app.WaitForShutdownAsync();
            await scene;
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0; // Ended by a person before it had started.
        }
        catch (Exception fault) when (!app.Lifetime.ApplicationStarted.IsCancellationRequested)
        {
            app.Logger.LogDebug(fault, "The program could not start");
            return CannotStart(CannotStartException.Sentence(fault, settings));
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    public static int CannotStart(string sentence)
    {
#pragma warning disable RS0030 // The one sentence for the person at the console.
        Console.Error.WriteLine(sentence);
#pragma warning restore RS0030
        return 1;
    }

    private static void MustHavePages(this WebApplication app, HostSettings settings)
    {
        if (!settings.WithPages || app.Environment.WebRootFileProvider.GetFileInfo("index.html").Exists) return;
        throw new CannotStartException(
            "The web pages are not built: build src/Marketplace.Host with Node.js 20.19 or newer installed, or start without pages with --Web:Pages=false");
    }

    private static void Say(WebApplication app, HostSettings settings)
    {
        if (app.Urls.Count == 0) return;
#pragma warning disable RS0030 // What a newcomer needs to read first, without a log's decoration.
        Console.WriteLine($"Marketplace: {string.Join("  ", app.Urls)}");
        if (settings.WithDemoScene) Console.WriteLine("Demo accounts are on the sign-in page, /dang-nhap");
#pragma warning restore RS0030
    }

    // Pages answer meanwhile; readiness turns green when the scene stands.
    private static async Task LoadSceneAsync(this WebApplication app, HostSettings settings, CancellationToken ct)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (settings.WithDemoScene)
                foreach (var scene in scope.ServiceProvider.GetServices<IDemoScene>()) await Task.Run(() => scene.LoadAsync(ct), ct);
            readiness.IsReady = true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Ended by a person while the scene was loading: the next start says so.
        }
        catch (SceneInterruptedException)
        {
            app.Logger.LogError("The demo scene was interrupted while it was loading: end the program, delete the folder {Folder} (or empty the database) and start again", settings.DataFolder);
        }
        catch (Exception fault)
        {
            app.Logger.LogError(fault, "The demo scene could not be loaded");
        }
    }
}
