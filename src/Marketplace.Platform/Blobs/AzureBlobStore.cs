using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Marketplace.Platform.Blobs;

/// <summary>Blobs in one private container of Azure Blob storage; nobody reads it but this program.</summary>
internal sealed class AzureBlobStore : IBlobStore
{
    private readonly BlobContainerClient _container;

    /// <exception cref="FormatException">The connection string is none.</exception>
    public AzureBlobStore(AzureBlobs azure)
    {
        var options = new BlobClientOptions();
        // Somebody waits for the answer: three tries, at worst fifteen seconds of silence, and then the truth.
        (options.Retry.Mode, options.Retry.MaxRetries) = (RetryMode.Exponential, 2);
        (options.Retry.Delay, options.Retry.MaxDelay, options.Retry.NetworkTimeout) = (TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        // Keys are all that an address says, but an address may bear a signature.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        _container = new(azure.Connection, azure.Container, options);
    }

    public string Place => $"{_container.Name} at {_container.Uri.Authority}";

    public Task PrepareAsync(CancellationToken ct) => AskAsync(async () => await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: ct), ct);

    public async Task<string> SaveAsync(Stream content, string contentType, CancellationToken ct)
    {
        var key = BlobKey.New(contentType);
        await WriteAsync(key, content, ct);
        return key;
    }

    public Task SaveBesideAsync(string key, string name, Stream content, CancellationToken ct) => WriteAsync(BlobKey.Beside(key, name), content, ct);

    public Task<Blob?> OpenAsync(string key, CancellationToken ct) => BlobKey.IsOne(key) ? AskAsync<Blob?>(async () =>
    {
        try
        {
            var found = await _container.GetBlobClient(key).DownloadStreamingAsync(cancellationToken: ct);
            return new(found.Value.Content, BlobKey.TypeOf(key));
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }, ct) : Task.FromResult<Blob?>(null);

    public Task DeleteAsync(string key, CancellationToken ct) =>
        BlobKey.IsOne(key) ? AskAsync(() => _container.GetBlobClient(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: ct), ct) : Task.CompletedTask;

    /// <summary>Stores a blob under a key it has elsewhere already; false when it is here in that length.</summary>
    public async Task<bool> TakeOverAsync(string key, Stream content, CancellationToken ct)
    {
        if (await AskAsync(() => LengthAsync(key, ct), ct) == content.Length) return false;
        await WriteAsync(key, content, ct);
        return true;
    }

    private async Task<long?> LengthAsync(string key, CancellationToken ct)
    {
        try
        {
            return (await _container.GetBlobClient(key).GetPropertiesAsync(cancellationToken: ct)).Value.ContentLength;
        }
        catch (RequestFailedException missing) when (missing.Status is 404)
        {
            return null;
        }
    }

    // A blob appears whole or not at all: its blocks are committed by one last request.
    private async Task WriteAsync(string key, Stream content, CancellationToken ct) => await AskAsync(() => _container.GetBlobClient(key).UploadAsync(
        content, new BlobUploadOptions { HttpHeaders = new() { ContentType = BlobKey.TypeOf(key), CacheControl = "private" } }, ct), ct);

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new BlobStoreUnavailableException($"The blob store {Place} does not answer as it should: {SentenceOf(fault)}", fault);
        }
    }

    // The first line says what is wrong; the headers below it are nobody's business.
    private static string SentenceOf(Exception fault) => ((fault as AggregateException)?.InnerExceptions[^1] ?? fault).Message.Split('\n')[0].Trim();
}
