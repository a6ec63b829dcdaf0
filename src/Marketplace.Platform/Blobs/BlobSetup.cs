using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Blobs;

/// <summary>Where photos and files lie.</summary>
/// <param name="Folder">Of the local store.</param>
/// <param name="Azure">Null for the local store.</param>
public sealed record BlobStoreOptions(string Folder, AzureBlobs? Azure = null);

/// <param name="Connection">The storage account's connection string; a secret.</param>
public sealed record AzureBlobs(string Connection, string Container);

/// <summary>The blob store cannot be reached or refuses us; the message names its place and no secret.</summary>
public sealed class BlobStoreUnavailableException : Exception
{
    public BlobStoreUnavailableException() { }
    public BlobStoreUnavailableException(string message) : base(message) { }
    public BlobStoreUnavailableException(string message, Exception? inner) : base(message, inner) { }
}

internal static class BlobSetup
{
    // The two are made in methods of their own: a program on local files never loads what speaks to Azure.
    public static IServiceCollection AddBlobs(this IServiceCollection services, BlobStoreOptions options) =>
        services.AddSingleton(options).AddSingleton<IBlobStore>(_ => options.Azure is { } azure ? InAzure(azure) : new LocalBlobStore(options.Folder));

    private static AzureBlobStore InAzure(AzureBlobs azure)
    {
        try
        {
            return new(azure);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new BlobStoreUnavailableException("Blobs:Connection is no connection string of a storage account, or Blobs:Container no name of a container", fault);
        }
    }
}
