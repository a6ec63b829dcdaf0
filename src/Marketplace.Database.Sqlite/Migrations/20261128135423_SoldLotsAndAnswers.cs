using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SoldLotsAndAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AnswerBy",
                table: "ordering_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "YieldGramsPerHectare",
                table: "farming_products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CertificateId",
                table: "farming_lots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenedFor",
                table: "farming_lots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedByName",
                table: "farming_certificates",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ScopeAskedAt",
                table: "farming_certificates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeAskedFor",
                table: "farming_certificates",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CertificateId",
                table: "catalogue_listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_former_lots",
                columns: table => new
                {
                    LotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_former_lots", x => x.LotId);
                    table.ForeignKey(
                        name: "FK_catalogue_former_lots_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_Status_AnswerBy",
                table: "ordering_orders",
                columns: new[] { "Status", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ordering_order_lines_ShipBy",
                table: "ordering_order_lines",
                column: "ShipBy",
                filter: "\"ShipBy\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_former_lots_ListingId",
                table: "catalogue_former_lots",
                column: "ListingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_former_lots");

            migrationBuilder.DropIndex(
                name: "IX_ordering_orders_Status_AnswerBy",
                table: "ordering_orders");

            migrationBuilder.DropIndex(
                name: "IX_ordering_order_lines_ShipBy",
                table: "ordering_order_lines");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "YieldGramsPerHectare",
                table: "farming_products");

            migrationBuilder.DropColumn(
                name: "CertificateId",
                table: "farming_lots");

            migrationBuilder.DropColumn(
                name: "OpenedFor",
                table: "farming_lots");

            migrationBuilder.DropColumn(
                name: "DecidedByName",
                table: "farming_certificates");

            migrationBuilder.DropColumn(
                name: "ScopeAskedAt",
                table: "farming_certificates");

            migrationBuilder.DropColumn(
                name: "ScopeAskedFor",
                table: "farming_certificates");

            migrationBuilder.DropColumn(
                name: "CertificateId",
                table: "catalogue_listings");
        }
    }
}
