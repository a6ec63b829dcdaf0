using Marketplace.Accounts.Public;

namespace Marketplace.Host.Startup;

/// <summary><c>create-admin --phone 0912345678 [--name …]</c>, the password on standard input: there is no default one anywhere.</summary>
internal static class FirstAdministrator
{
    public static bool IsWanted(string[] args) => args is ["create-admin", ..];

    public static async Task<int> CreateAsync(WebApplication app, HostSettings settings)
    {
        await using var program = app;
#pragma warning disable RS0030 // A command speaks to whoever typed it.
        try
        {
            Directory.CreateDirectory(settings.DataFolder);
            await app.PrepareAsync(CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            if (!Console.IsInputRedirected) await Console.Error.WriteLineAsync("Password (at least 12 characters, shown while you type):");
            var password = await Console.In.ReadLineAsync();
            var (done, sentence) = await CreateAdministrator.RunAsync(scope.ServiceProvider, app.Configuration["phone"], app.Configuration["name"], password, CancellationToken.None);
            await Console.Out.WriteLineAsync(sentence);
            return done ? 0 : 1;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(CannotStartException.Sentence(fault, settings));
            return 1;
        }
#pragma warning restore RS0030
    }
}
