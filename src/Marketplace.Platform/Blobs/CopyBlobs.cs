namespace Marketplace.Platform.Blobs;

/// <summary>Brings what lies in the local store into Azure, once or again: what is there already in the same length is left alone.</summary>
public static class CopyBlobs
{
    /// <returns>How many were copied, and how many were there.</returns>
    /// <exception cref="BlobStoreUnavailableException">It stopped half-way; the next run goes on from there.</exception>
    public static async Task<(int Copied, int There)> RunAsync(BlobStoreOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var azure = new AzureBlobStore(options.Azure ?? throw new ArgumentException("Blobs:Store is not Azure", nameof(options)));
        await azure.PrepareAsync(ct);
        var (copied, there) = (0, 0);
        foreach (var file in Directory.Exists(options.Folder) ? Directory.EnumerateFiles(options.Folder, "*", SearchOption.AllDirectories) : [])
        {
            var key = Path.GetRelativePath(options.Folder, file).Replace('\\', '/');
            // What an interrupted upload left behind is no blob.
            if (!BlobKey.IsOne(key)) continue;
            await using var content = File.OpenRead(file);
            if (await azure.TakeOverAsync(key, content, ct)) copied++;
            else there++;
        }
        return (copied, there);
    }
}
