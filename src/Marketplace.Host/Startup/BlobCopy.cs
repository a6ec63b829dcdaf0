using Marketplace.Platform.Blobs;

namespace Marketplace.Host.Startup;

/// <summary><c>copy-blobs --Blobs:Store=Azure --Blobs:Connection=…</c>: before the store is switched, what lies in local files is brought there.</summary>
internal static class BlobCopy
{
    public static bool IsWanted(string[] args) => args is ["copy-blobs", ..];

    public static async Task<int> RunAsync(HostSettings settings)
    {
#pragma warning disable RS0030 // A command speaks to whoever typed it.
        if (settings.Blobs.Azure is null)
        {
            await Console.Error.WriteLineAsync("copy-blobs brings local files into Azure: say --Blobs:Store=Azure --Blobs:Connection=… [--Blobs:Container=…]");
            return 1;
        }
        try
        {
            var (copied, there) = await CopyBlobs.RunAsync(settings.Blobs, CancellationToken.None);
            await Console.Out.WriteLineAsync($"{copied} blobs copied, {there} were there");
            return 0;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(CannotStartException.Sentence(fault, settings));
            return 1;
        }
#pragma warning restore RS0030
    }
}
